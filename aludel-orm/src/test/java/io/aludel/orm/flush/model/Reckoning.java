package io.aludel.orm.flush.model;

import io.aludel.orm.annotation.FetchedValue;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Nothing that was sent tells its rows apart for certain. */
@Entity
public class Reckoning {
    @Id
    @Column(precision = 10, scale = 2)
    private @Nullable BigDecimal amount;

    @Column(length = 20)
    private @Nullable String code;

    @FetchedValue
    @Column(length = 40)
    private @Nullable String stamp;

    protected Reckoning() {}

    public Reckoning(BigDecimal amount, String code) {
        this.amount = amount;
        this.code = code;
    }

    public @Nullable String getCode() {
        return code;
    }

    /** What the database has made. */
    public @Nullable String getStamp() {
        return stamp;
    }
}
