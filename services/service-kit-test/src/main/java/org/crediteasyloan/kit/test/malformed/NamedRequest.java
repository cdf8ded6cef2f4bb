package org.crediteasyloan.kit.test.malformed;

/** A request and what is wrong with it. */
record NamedRequest(String name, RawRequest request) {}
