package io.aludel.orm.docs;

import static io.aludel.sql.Sql.caseWhen;

import io.aludel.orm.annotation.DiscriminatorExpression;
import io.aludel.sql.Expression;
import io.aludel.type.SqlTypes;
import jakarta.persistence.DiscriminatorValue;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;

// region Wage
@Entity
@DiscriminatorValue("wage")
class Wage {
    @Id
    private int id;

    private int hours;

    @DiscriminatorExpression
    static Expression<String> kind(Wage_.Path wage) {
        return caseWhen(wage.hours.eq(0), "salary", SqlTypes.VARCHAR).otherwise("wage");
    }

    Wage() {}

    Wage(int id, int hours) {
        this.id = id;
        this.hours = hours;
    }
}
// endregion
