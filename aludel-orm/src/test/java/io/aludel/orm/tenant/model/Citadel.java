package io.aludel.orm.tenant.model;

import static io.aludel.sql.Sql.count;
import static io.aludel.sql.Sql.select;

import io.aludel.orm.annotation.AssociationProxy;
import io.aludel.orm.annotation.ColumnExpression;
import io.aludel.orm.annotation.ColumnProperty;
import io.aludel.orm.runtime.DynamicCollection;
import io.aludel.orm.runtime.WriteOnlyCollection;
import io.aludel.sql.Expression;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MapKey;
import jakarta.persistence.OneToMany;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Everything through which objects of another guild could be reached. */
@Entity
public class Citadel extends OfGuild {
    @Id
    private long id;

    private String name;

    @ManyToOne
    private @Nullable Citadel ally;

    @OneToMany(mappedBy = "ally")
    private Set<Citadel> allies = new LinkedHashSet<>();

    @OneToMany(mappedBy = "citadel")
    private WriteOnlyCollection<Warder> warders = WriteOnlyCollection.of();

    @OneToMany
    @JoinColumn(name = "reserve_id")
    private DynamicCollection<Warder> reserves = DynamicCollection.of();

    @OneToMany
    @JoinColumn(name = "post_id")
    @MapKey(name = "name")
    private Map<String, Warder> posts = new HashMap<>();

    @ManyToMany
    @JoinTable(name = "citadel_visitors")
    private Set<Warder> visitors = new LinkedHashSet<>();

    @AssociationProxy(of = "visitors", attribute = "name")
    private Set<String> visitorNames;

    @ColumnProperty
    private long guards;

    public Citadel(long id, String name) {
        this.id = id;
        this.name = name;
    }

    @ColumnExpression
    static Expression<Long> guards(Citadel_.Path citadel) {
        return select(count())
                .from(Warder.class)
                .where(Warder_.citadel.id().eq(citadel.id))
                .asScalar();
    }

    public long getId() {
        return id;
    }

    public String getName() {
        return name;
    }

    public @Nullable Citadel getAlly() {
        return ally;
    }

    public void setAlly(@Nullable Citadel ally) {
        this.ally = ally;
    }

    public Set<Citadel> getAllies() {
        return allies;
    }

    public WriteOnlyCollection<Warder> getWarders() {
        return warders;
    }

    public DynamicCollection<Warder> getReserves() {
        return reserves;
    }

    public Map<String, Warder> getPosts() {
        return posts;
    }

    public Set<Warder> getVisitors() {
        return visitors;
    }

    public Set<String> getVisitorNames() {
        return visitorNames;
    }

    public long getGuards() {
        return guards;
    }
}
