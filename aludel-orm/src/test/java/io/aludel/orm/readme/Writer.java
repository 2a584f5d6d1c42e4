package io.aludel.orm.readme;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Table;
import java.util.ArrayList;
import java.util.List;

// region Writer
@Entity
@Table(name = "writers")
public class Writer {
    @Id
    @GeneratedValue
    private Long id;

    @Column(length = 50, nullable = false, unique = true)
    private String name;

    @OneToMany(mappedBy = "author", cascade = CascadeType.ALL, orphanRemoval = true)
    private List<Essay> essays = new ArrayList<>();

    public Writer(String name) {
        this.name = name;
    }

    public String getName() {
        return name;
    }

    public List<Essay> getEssays() {
        return essays;
    }
}
// endregion
