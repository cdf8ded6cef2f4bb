package org.crediteasyloan.directory.reference;

/**
 * Publishes the open draft (发布基础数据).
 *
 * @param revision of the draft the approver read; a draft changed since then is not published
 */
record PublishTable(long revision) {}
