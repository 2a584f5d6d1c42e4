package io.aludel.orm.docs;

import static io.aludel.sql.Sql.max;
import static io.aludel.sql.Sql.select;

import io.aludel.orm.annotation.FromSelect;
import io.aludel.orm.annotation.View;
import io.aludel.sql.Query;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

// region BestBid
@Entity
@View // a view of the database; without it the query stands in FROM
@Table(name = "best_bids")
class BestBid {
    @Id
    private int lot;

    private int amount;

    @FromSelect
    static Query<?> rows() {
        return select(Bid_.lot, max(Bid_.amount).label("amount")).groupBy(Bid_.lot);
    }

    int getAmount() {
        return amount;
    }
}
// endregion
