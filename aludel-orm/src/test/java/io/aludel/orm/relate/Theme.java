package io.aludel.orm.relate;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.Table;
import java.util.ArrayList;
import java.util.List;

/** The other end of a many-to-many of lists. */
@Entity
@Table(name = "helped_themes")
class Theme {
    @Id
    @GeneratedValue
    private Long id;

    private String name;

    @ManyToMany(mappedBy = "themes")
    private List<Novel> novels = new ArrayList<>();

    Theme(String name) {
        this.name = name;
    }

    String name() {
        return name;
    }

    List<Novel> novels() {
        return novels;
    }
}
