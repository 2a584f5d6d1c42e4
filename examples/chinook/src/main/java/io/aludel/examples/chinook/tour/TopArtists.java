package io.aludel.examples.chinook.tour;

import static io.aludel.sql.Sql.decimal;
import static io.aludel.sql.Sql.select;
import static io.aludel.sql.Sql.sum;

import io.aludel.examples.chinook.model.Album_;
import io.aludel.examples.chinook.model.Artist_;
import io.aludel.examples.chinook.model.InvoiceLine;
import io.aludel.examples.chinook.model.InvoiceLine_;
import io.aludel.examples.chinook.model.Track_;
import io.aludel.orm.Session;
import io.aludel.sql.Aggregate;
import java.math.BigDecimal;
import java.util.List;

/** Joins along relationships, groups, and reads rows into a record. */
final class TopArtists {
    private final Stage stage;

    TopArtists(Stage stage) {
        this.stage = stage;
    }

    /** A row of the result: the compiler checks that the query selects a String, a Long and a BigDecimal. */
    record Sales(String artist, long tracks, BigDecimal revenue) {}

    void tell() {
        stage.narrator().title("Who earns most: joins, groups, and rows as records");
        try (Session session = stage.sessions().open()) {
            stage.narrator()
                    .show("Top 5 artists by revenue", () -> top(session, 5))
                    .forEach(this::print);
        }
    }

    private List<Sales> top(Session session, int count) {
        Aggregate<BigDecimal> revenue = sum(InvoiceLine_.unitPrice.times(decimal(InvoiceLine_.quantity)));
        return session.execute(select(Artist_.name, sum(InvoiceLine_.quantity), revenue)
                        .from(InvoiceLine.class)
                        .join(InvoiceLine_.track)
                        .join(Track_.album)
                        .join(Album_.artist)
                        .groupBy(Artist_.id, Artist_.name)
                        .orderBy(revenue.desc(), Artist_.name)
                        .limit(count))
                .map(Sales::new)
                .all();
    }

    private void print(Sales sales) {
        stage.narrator().say("  %-20s %4d tracks %8.2f", sales.artist(), sales.tracks(), sales.revenue());
    }
}
