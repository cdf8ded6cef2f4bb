package org.crediteasyloan.planted.code;

final class Prints {

    private Prints() {}

    static void print() {
        System.out.println("printed");
    }
}
