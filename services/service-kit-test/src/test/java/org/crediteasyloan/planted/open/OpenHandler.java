package org.crediteasyloan.planted.open;

import org.crediteasyloan.kit.event.EventHandler;

public class OpenHandler implements EventHandler<String> {

    @Override
    public void handle(String event) {}
}
