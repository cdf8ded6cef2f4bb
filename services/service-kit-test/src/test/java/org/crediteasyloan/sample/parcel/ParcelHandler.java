package org.crediteasyloan.sample.parcel;

import org.crediteasyloan.kit.event.EventHandler;

final class ParcelHandler implements EventHandler<String> {

    @Override
    public void handle(String event) {
        PriceCalculator.priceFen(event.length());
    }
}
