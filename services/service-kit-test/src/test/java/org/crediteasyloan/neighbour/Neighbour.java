package org.crediteasyloan.neighbour;

/** A class of another service. */
public final class Neighbour {}
