package org.crediteasyloan.local.chaos;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.crediteasyloan.local.chaos.LoanJourney.BorrowerCase;
import org.crediteasyloan.local.client.Platform;

/** Everybody who works on the platform during the storm: three borrowers with their banks and offices, an operator, a second bank. */
public final class Load {

    private final List<Journey> journeys;
    private final List<Thread> threads = new ArrayList<>();
    private final AtomicBoolean ending = new AtomicBoolean();
    private final Acknowledgements acknowledgements = new Acknowledgements();
    private final List<String> broken = new ArrayList<>();

    /** @param patience how long a request that is not acknowledged is tried again */
    public Load(Platform platform, Duration patience) {
        PatientCaller caller = new PatientCaller(acknowledgements, patience);
        journeys = List.of(
                new LoanJourney(
                        platform,
                        caller,
                        new BorrowerCase("borrower.yun", "91469006MA5EMFNX60", "HNRCB-FISHERY", true)),
                new LoanJourney(
                        platform,
                        caller,
                        new BorrowerCase("borrower.yang", "93460108MA5UY3W78E", "HNRCB-SERVICE", false)),
                new LoanJourney(
                        platform,
                        caller,
                        new BorrowerCase("borrower.li", "93469024MA56PUD45D", "HNRCB-SERVICE", false)),
                new Admissions(platform, caller),
                new Canvassing(platform, caller));
    }

    public void start() {
        for (Journey journey : journeys) {
            threads.add(Thread.ofVirtual().name(journey.name()).start(() -> travel(journey)));
        }
    }

    private void travel(Journey journey) {
        try {
            journey.begin();
            while (!ending.get()) {
                journey.goOn();
            }
        } catch (PatientCaller.GivenUp noted) {
            ending.set(true); // the request stands in the report; the others bring to its end what they began
        } catch (RuntimeException unforeseen) {
            synchronized (broken) {
                broken.add(journey.name() + ": " + unforeseen);
            }
        }
    }

    /** Lets everybody end what they began. */
    public void end() throws InterruptedException {
        ending.set(true);
        for (Thread thread : threads) {
            thread.join();
        }
    }

    Acknowledgements acknowledgements() {
        return acknowledgements;
    }

    List<Journey> journeys() {
        return journeys;
    }

    /** Journeys that ended by a failure of this program rather than by an answer of the platform. */
    List<String> broken() {
        return List.copyOf(broken);
    }

    List<String> feedFaults() {
        List<String> faults = new ArrayList<>();
        for (Journey journey : journeys) {
            journey.feeds().forEach(feed -> faults.addAll(feed.faults()));
        }
        return faults;
    }
}
