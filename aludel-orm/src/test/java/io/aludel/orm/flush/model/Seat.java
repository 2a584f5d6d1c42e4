package io.aludel.orm.flush.model;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.OneToOne;
import org.jspecify.annotations.Nullable;

/** Knows its ticket by the ticket's foreign key. */
@Entity
public class Seat {
    @Id
    private long number;

    @OneToOne(mappedBy = "seat")
    private @Nullable Ticket ticket;

    public Seat(long number) {
        this.number = number;
    }

    public @Nullable Ticket getTicket() {
        return ticket;
    }

    public void setTicket(@Nullable Ticket ticket) {
        this.ticket = ticket;
    }
}
