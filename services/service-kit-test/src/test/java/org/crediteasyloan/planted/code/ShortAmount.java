package org.crediteasyloan.planted.code;

record ShortAmount(int priceFen) {}
