package io.aludel.examples.recipes.versions;

import jakarta.persistence.Column;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import java.time.LocalDateTime;

/** What holds from one moment to another: the rows of one number stand one after the other. */
@MappedSuperclass
public abstract class Temporal {
    static final LocalDateTime FOR_EVER = LocalDateTime.of(9999, 1, 1, 0, 0);

    @Id
    @Column(name = "row_number_of")
    private long number;

    @Id
    @Column(name = "valid_from")
    private LocalDateTime validFrom;

    @Column(name = "valid_to")
    private LocalDateTime validTo = FOR_EVER;

    protected Temporal(long number, LocalDateTime validFrom) {
        this.number = number;
        this.validFrom = validFrom;
    }

    public long getNumber() {
        return number;
    }

    public LocalDateTime getValidFrom() {
        return validFrom;
    }

    public LocalDateTime getValidTo() {
        return validTo;
    }

    /** An object that stands for this row. */
    abstract Temporal copyOfKey();

    void end(LocalDateTime moment) {
        validTo = moment;
    }

    void beginAgain(LocalDateTime moment) {
        validFrom = moment;
        validTo = FOR_EVER;
    }
}
