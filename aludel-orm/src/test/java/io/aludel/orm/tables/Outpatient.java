package io.aludel.orm.tables;

import io.aludel.orm.annotation.FromTable;
import io.aludel.schema.Column;
import io.aludel.schema.MetaData;
import io.aludel.schema.Table;
import io.aludel.type.SqlTypes;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.List;

/** Its table may be exchanged. */
@Entity
class Outpatient {
    static Table declared = table("full_name");

    @Id
    private int id;

    private String fullName;

    Outpatient() {
        fullName = "";
    }

    static Table table(String column) {
        return Table.of(
                new MetaData(),
                null,
                "t_outpatient",
                null,
                List.of(
                        Column.of("id", SqlTypes.INTEGER).primaryKey(),
                        Column.of(column, SqlTypes.VARCHAR(40)).notNull()));
    }

    @FromTable
    static Table table() {
        return declared;
    }

    String fullName() {
        return fullName;
    }

    int id() {
        return id;
    }
}
