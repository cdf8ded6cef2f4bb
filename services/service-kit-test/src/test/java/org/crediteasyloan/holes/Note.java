package org.crediteasyloan.holes;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.UUID;

@Entity
class Note {

    @Id
    UUID id;

    String participant;

    String text;
}
