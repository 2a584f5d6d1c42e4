package io.aludel.examples.recipes.watch;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Table;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An account, of whose changes somebody wants to hear. */
@Entity
@Table(name = "watched_accounts")
public class Account {
    @Id
    @GeneratedValue
    private @Nullable Long id;

    @Column(length = 30)
    private String owner;

    /** Java's own initial value: there before the first flush, without a listener. */
    private int creditLimit = 100;

    @OneToMany(mappedBy = "account", cascade = CascadeType.ALL)
    private List<Card> cards = new ArrayList<>();

    public Account(String owner) {
        this.owner = owner;
    }

    public String getOwner() {
        return owner;
    }

    public void setOwner(String owner) {
        this.owner = owner;
    }

    public int getCreditLimit() {
        return creditLimit;
    }

    public void setCreditLimit(int creditLimit) {
        this.creditLimit = creditLimit;
    }

    public List<Card> getCards() {
        return cards;
    }
}
