package io.aludel.orm.flush.model;

import io.aludel.orm.annotation.FetchedValue;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Its key may come back with other digits than it was sent with; its code is unique too. */
@Entity
public class Docket {
    @Id
    @Column(precision = 10, scale = 2)
    private @Nullable BigDecimal amount;

    @Column(length = 20, nullable = false, unique = true)
    private @Nullable String code;

    @FetchedValue
    @Column(length = 40)
    private @Nullable String stamp;

    protected Docket() {}

    public Docket(BigDecimal amount, String code) {
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
