package io.aludel.orm.flush;

import io.aludel.orm.annotation.FromTable;
import io.aludel.schema.Column;
import io.aludel.schema.MetaData;
import io.aludel.schema.RawSql;
import io.aludel.schema.Table;
import io.aludel.type.SqlTypes;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Its keys are made by a function of the database, each larger than the one before. */
@Entity
class Pulse {
    static final Table TABLE = Table.of(
            new MetaData(),
            null,
            "pulse",
            null,
            List.of(
                    Column.of("id", SqlTypes.UUID)
                            .primaryKey()
                            .serverDefault(new RawSql("pulse_key()"))
                            .monotonic(),
                    Column.of("name", SqlTypes.VARCHAR(20)).notNull()));

    @Id
    private @Nullable UUID id;

    private String name;

    Pulse() {
        name = "";
    }

    Pulse(String name) {
        this.name = name;
    }

    @FromTable
    static Table table() {
        return TABLE;
    }

    @Nullable
    UUID id() {
        return id;
    }

    String name() {
        return name;
    }
}
