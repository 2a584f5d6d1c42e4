package io.aludel.orm.tables;

import io.aludel.orm.annotation.RenamedFrom;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import org.jspecify.annotations.Nullable;

/** An entity whose table and columns were called otherwise. */
@Entity
@RenamedFrom({"troop", "company"})
class Troupe {
    @Id
    private long id;

    @Column(name = "full_name")
    @RenamedFrom("name")
    private String name = "";

    @ManyToOne
    @RenamedFrom("parent_id")
    private @Nullable Troupe origin;
}
