package org.crediteasyloan.planted.open;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import org.crediteasyloan.planted.answer.Row;

public class OpenRows implements PanacheRepositoryBase<Row, Long> {}
