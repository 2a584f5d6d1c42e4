package io.aludel.orm.tables;

import io.aludel.orm.annotation.FromTable;
import io.aludel.schema.Column;
import io.aludel.schema.ForeignKey;
import io.aludel.schema.MetaData;
import io.aludel.schema.Table;
import io.aludel.sql.Sql;
import io.aludel.type.SqlTypes;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Its table is declared with Core, and has more columns than it has attributes. */
@Entity
class Inpatient {
    static final Table TABLE = Table.of(
            new MetaData(),
            null,
            "t_inpatient",
            null,
            List.of(
                    Column.of("id", SqlTypes.INTEGER).primaryKey(),
                    Column.of("inpatient_name", SqlTypes.VARCHAR(40)).notNull().unique(),
                    Column.of("ward_id", SqlTypes.INTEGER),
                    Column.of("origin", SqlTypes.VARCHAR(10))
                            .notNull()
                            .serverDefault(Sql.literalSql("'legacy'", SqlTypes.VARCHAR)),
                    ForeignKey.of(List.of("ward_id"), "ward", List.of("id"))));

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Integer id;

    @jakarta.persistence.Column(name = "inpatient_name")
    private String name;

    @ManyToOne
    private @Nullable Ward ward;

    Inpatient() {
        name = "";
    }

    Inpatient(String name, @Nullable Ward ward) {
        this.name = name;
        this.ward = ward;
    }

    @FromTable
    static Table table() {
        return TABLE;
    }

    @Nullable
    Integer id() {
        return id;
    }

    String name() {
        return name;
    }

    @Nullable
    Ward ward() {
        return ward;
    }
}
