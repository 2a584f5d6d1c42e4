package io.aludel.orm.flush.model;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.OneToOne;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Its key is made here, and each belongs to another seat. */
@Entity
public class Ticket {
    @Id
    @GeneratedValue(strategy = GenerationType.UUID)
    private @Nullable UUID id;

    @OneToOne
    private @Nullable Seat seat;

    public @Nullable UUID getId() {
        return id;
    }

    public @Nullable Seat getSeat() {
        return seat;
    }

    public void setSeat(@Nullable Seat seat) {
        this.seat = seat;
    }
}
