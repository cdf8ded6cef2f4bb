package org.crediteasyloan.planted.code;

import java.util.Date;

@SuppressWarnings("JavaUtilDate")
record OldDate(Date at) {}
