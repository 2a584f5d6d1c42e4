package io.aludel.examples.recipes.versions;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.LocalDateTime;

/** What a room costs a night. It refers to the room by its number, whichever row holds. */
@Entity
@IdClass(TemporalId.class)
@Table(name = "rates")
public class Rate extends Temporal {
    @Column(name = "room_number")
    private long room;

    private int amount;

    public Rate(long number, LocalDateTime validFrom, long room, int amount) {
        super(number, validFrom);
        this.room = room;
        this.amount = amount;
    }

    public long getRoom() {
        return room;
    }

    public int getAmount() {
        return amount;
    }

    public void setAmount(int amount) {
        this.amount = amount;
    }

    @Override
    Rate copyOfKey() {
        return new Rate(getNumber(), getValidFrom(), room, amount);
    }
}
