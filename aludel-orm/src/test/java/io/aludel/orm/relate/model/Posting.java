package io.aludel.orm.relate.model;

import io.aludel.orm.annotation.References;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import org.jspecify.annotations.Nullable;

/** A line of an account. */
@Entity
public class Posting {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private int amount;

    @ManyToOne
    @References(onDelete = References.Action.SET_NULL)
    private @Nullable Ledger account;

    public Posting(int amount) {
        this.amount = amount;
    }

    public int getAmount() {
        return amount;
    }

    public @Nullable Ledger getAccount() {
        return account;
    }

    public void setAccount(@Nullable Ledger account) {
        this.account = account;
    }
}
