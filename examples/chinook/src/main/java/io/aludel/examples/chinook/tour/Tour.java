package io.aludel.examples.chinook.tour;

import io.aludel.orm.SessionFactory;

/** Reads from the store, changes it, and puts everything back. */
public final class Tour {
    private final Stage stage;

    /**
     * @param sessions opens sessions over the store
     * @param narrator says what happens
     */
    public Tour(SessionFactory sessions, Narrator narrator) {
        this.stage = new Stage(sessions, narrator);
    }

    /** Goes from one end to the other. */
    public void run() {
        new TopArtists(stage).tell();
        new FourWaysToLoad(stage).tell();
        new EmployeeTree(stage).tell();
        new EditAndThinkAgain(stage).tell();
        int customer = new FirstPurchase(stage).tell();
        new OneTrackLess(stage).tell(customer);
        new MovedHouse(stage).tell(customer);
        int playlist = new MixTape(stage).tell();
        new PutBack(stage).tell(customer, playlist);
    }
}
