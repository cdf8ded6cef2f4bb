package org.crediteasyloan.planted.code;

record FractionField(double[] rates) {}
