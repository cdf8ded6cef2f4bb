package org.crediteasyloan.sample.parcel;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
class Parcels implements PanacheRepositoryBase<Parcel, String> {}
