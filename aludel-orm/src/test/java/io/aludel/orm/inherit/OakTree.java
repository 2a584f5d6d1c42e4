package io.aludel.orm.inherit;

import io.aludel.orm.annotation.ColumnExpression;
import io.aludel.orm.annotation.ColumnProperty;
import io.aludel.orm.annotation.PolymorphicLoad;
import io.aludel.sql.Expression;
import jakarta.persistence.Entity;
import jakarta.persistence.ManyToOne;
import org.jspecify.annotations.Nullable;

/** Computes a value, and refers to the table above by a foreign key of its own. */
@Entity
@PolymorphicLoad(PolymorphicLoad.Mode.INLINE)
class OakTree extends Plant {
    private int rings;

    @ManyToOne
    private @Nullable Plant shades;

    @ColumnProperty
    private int age;

    OakTree() {}

    OakTree(int id, int height, int rings, @Nullable Plant shades) {
        super(id, height);
        this.rings = rings;
        this.shades = shades;
    }

    @ColumnExpression
    static Expression<Integer> age(OakTree_.Path tree) {
        return tree.rings.plus(tree.height);
    }

    int rings() {
        return rings;
    }

    @Nullable
    Plant shades() {
        return shades;
    }

    int age() {
        return age;
    }
}
