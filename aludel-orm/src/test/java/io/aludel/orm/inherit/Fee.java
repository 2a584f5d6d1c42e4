package io.aludel.orm.inherit;

import io.aludel.orm.annotation.DiscriminatorExpression;
import io.aludel.sql.Expression;
import io.aludel.sql.Sql;
import io.aludel.type.SqlTypes;
import jakarta.persistence.DiscriminatorValue;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import org.jspecify.annotations.Nullable;

/** Its class is told by its row, not by a column of its own. */
@Entity
@DiscriminatorValue("cash")
class Fee {
    @Id
    private int id;

    private @Nullable String iban;

    private int amount;

    Fee() {}

    Fee(int id, @Nullable String iban, int amount) {
        this.id = id;
        this.iban = iban;
        this.amount = amount;
    }

    @DiscriminatorExpression
    static Expression<String> kind(Fee_.Path fee) {
        return Sql.caseWhen(fee.iban.isNull(), "cash", SqlTypes.VARCHAR)
                .when(fee.amount.ge(1000), "large")
                .otherwise("wired");
    }

    int id() {
        return id;
    }

    int amount() {
        return amount;
    }
}
