package org.crediteasyloan.planted.answer;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

@Entity
public class Row {

    @Id
    Long id;
}
