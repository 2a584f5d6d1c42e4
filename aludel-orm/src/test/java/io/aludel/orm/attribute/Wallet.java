package io.aludel.orm.attribute;

import static io.aludel.sql.Sql.upper;

import io.aludel.orm.annotation.ColumnExpression;
import io.aludel.orm.annotation.ColumnProperty;
import io.aludel.orm.annotation.Hybrid;
import io.aludel.orm.annotation.HybridExpression;
import io.aludel.orm.annotation.HybridUpdate;
import io.aludel.orm.annotation.Synonym;
import io.aludel.sql.NumberExpr;
import io.aludel.sql.Predicate;
import io.aludel.sql.TextExpr;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the database computes, and what means the same in Java and in SQL. */
@Entity
@Synonym(name = "surname", of = "last")
public class Wallet {
    @Id
    private Integer id;

    @Column(name = "first_name", length = 20)
    private String first;

    @Column(name = "last_name", length = 20)
    private String last;

    private int balance;

    @ColumnProperty
    private @Nullable Integer total;

    @ColumnExpression
    static NumberExpr<Integer> total(Wallet_.Path wallet) {
        return wallet.balance.plus(10);
    }

    @Hybrid
    public String fullname() {
        return first + " " + last;
    }

    @HybridExpression
    static TextExpr fullname(Wallet_.Path wallet) {
        return wallet.first.concat(" ").concat(wallet.last);
    }

    @HybridUpdate
    static Map<?, ?> fullname(Wallet_.Path wallet, String value) {
        String[] names = value.split(" ", 2);
        Map<Object, Object> values = new LinkedHashMap<>();
        values.put(wallet.first, names[0]);
        values.put(wallet.last, names[1]);
        return values;
    }

    @Hybrid
    public boolean isRich() {
        return balance > 100;
    }

    @HybridExpression
    static Predicate isRich(Wallet_.Path wallet) {
        return wallet.balance.gt(100);
    }

    @Hybrid
    public String upperLast() {
        return last.toUpperCase(java.util.Locale.ROOT);
    }

    @HybridExpression
    static TextExpr upperLast(Wallet_.Path wallet) {
        return upper(wallet.last);
    }

    @Hybrid
    public boolean above(int amount) {
        return balance > amount;
    }

    @HybridExpression
    static Predicate above(Wallet_.Path wallet, int amount) {
        return wallet.balance.gt(amount);
    }

    public Wallet(Integer id, String first, String last, int balance) {
        this.id = id;
        this.first = first;
        this.last = last;
        this.balance = balance;
    }

    public Integer getId() {
        return id;
    }

    public String getFirst() {
        return first;
    }

    public String getLast() {
        return last;
    }

    public int getBalance() {
        return balance;
    }

    public void setBalance(int balance) {
        this.balance = balance;
    }

    public @Nullable Integer getTotal() {
        return total;
    }
}
