package org.crediteasyloan.sample.parcel;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

@Entity
class Parcel {

    @Id
    String name;

    long priceFen;

    String participant;
}
