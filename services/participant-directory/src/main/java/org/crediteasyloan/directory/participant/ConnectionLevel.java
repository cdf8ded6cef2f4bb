package org.crediteasyloan.directory.participant;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.LocalDate;
import org.hibernate.annotations.Immutable;

/** What a level of connection switches on from a day on (数据通、模型通、系统通). */
@Entity
@Immutable
@IdClass(ConnectionLevel.Key.class)
@Table(name = "connection_level")
class ConnectionLevel {

    record Key(String code, LocalDate validFrom) implements Serializable {}

    @Id
    String code;

    @Id
    @Column(name = "valid_from")
    LocalDate validFrom;

    @Column(name = "name_zh")
    String nameZh;

    @Column(name = "name_en")
    String nameEn;

    String[] features;

    @Column(name = "needs_key")
    boolean needsKey;

    @Column(name = "needs_webhook")
    boolean needsWebhook;

    String owner;

    @SuppressWarnings("NullAway.Init")
    ConnectionLevel() {}
}
