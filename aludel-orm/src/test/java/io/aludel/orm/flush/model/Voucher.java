package io.aludel.orm.flush.model;

import io.aludel.orm.annotation.FetchedValue;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import org.jspecify.annotations.Nullable;

/** Its key is sent. */
@Entity
public class Voucher {
    @Id
    @Column(length = 20)
    private @Nullable String code;

    @FetchedValue
    @Column(length = 40)
    private @Nullable String stamp;

    protected Voucher() {}

    public Voucher(String code) {
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
