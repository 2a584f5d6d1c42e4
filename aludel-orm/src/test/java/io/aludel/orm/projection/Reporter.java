package io.aludel.orm.projection;

import static io.aludel.sql.Sql.upper;

import io.aludel.orm.annotation.Hybrid;
import io.aludel.orm.annotation.HybridExpression;
import io.aludel.sql.TextExpr;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.MapKey;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

@Entity
public class Reporter {
    @Id
    @GeneratedValue
    private Long id;

    private String name;

    private @Nullable String nickname;

    private @Nullable Desk desk;

    @OneToMany(mappedBy = "reporter", cascade = CascadeType.ALL)
    @OrderBy("headline")
    private List<Bulletin> stories = new ArrayList<>();

    @OneToMany(mappedBy = "editor")
    @MapKey(name = "headline")
    private Map<String, Bulletin> edited = new HashMap<>();

    protected Reporter() {}

    public Reporter(String name, @Nullable Desk desk) {
        this.name = name;
        this.desk = desk;
    }

    @Hybrid
    public String loudName() {
        return name.toUpperCase(Locale.ROOT);
    }

    @HybridExpression
    static TextExpr loudName(Reporter_.Path reporter) {
        return upper(reporter.name);
    }

    public Long getId() {
        return id;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public List<Bulletin> getStories() {
        return stories;
    }
}
