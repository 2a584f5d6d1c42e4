package io.aludel.orm.shape;

import io.aludel.dialect.mysql.MysqlOptions;
import io.aludel.dialect.postgresql.PostgresqlOptions;
import io.aludel.dialect.sqlite.SqliteOptions;
import io.aludel.orm.annotation.TableElements;
import io.aludel.schema.Index;
import io.aludel.schema.TableElement;
import jakarta.persistence.CheckConstraint;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.List;

/** Says more of its table than its columns. */
@Entity
@Table(
        name = "trestles",
        comment = "what stands in the yard",
        check = @CheckConstraint(name = "ck_load", constraint = "load_weight >= 0"))
class Trestle {
    @Id
    private String code;

    private int loadWeight;

    Trestle(String code, int loadWeight) {
        this.code = code;
        this.loadWeight = loadWeight;
    }

    int loadWeight() {
        return loadWeight;
    }

    @TableElements
    static List<TableElement> elements() {
        return List.of(
                PostgresqlOptions.fillfactor(70),
                MysqlOptions.onlyMariadb(MysqlOptions.engine("InnoDB")),
                SqliteOptions.withoutRowid(),
                Index.of("ix_load", false, List.of("load_weight")));
    }
}
