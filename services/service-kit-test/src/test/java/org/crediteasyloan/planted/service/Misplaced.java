package org.crediteasyloan.planted.service;

final class Misplaced {}
