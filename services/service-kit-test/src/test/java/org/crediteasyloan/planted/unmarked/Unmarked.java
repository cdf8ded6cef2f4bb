package org.crediteasyloan.planted.unmarked;

final class Unmarked {}
