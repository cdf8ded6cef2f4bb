/** A tiny service that does just enough for the kit to be seen at work. */
package org.crediteasyloan.kit.probe;
