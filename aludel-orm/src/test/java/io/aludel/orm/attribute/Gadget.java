package io.aludel.orm.attribute;

import static io.aludel.sql.Sql.coalesce;

import io.aludel.orm.annotation.AsJson;
import io.aludel.orm.annotation.Hybrid;
import io.aludel.orm.annotation.HybridExpression;
import io.aludel.sql.Expression;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Has an attribute that is an element of a JSON column. */
@Entity
public class Gadget {
    @Id
    private int id;

    @AsJson
    private Map<String, @Nullable Object> traits = new LinkedHashMap<>();

    protected Gadget() {}

    public Gadget(int id) {
        this.id = id;
    }

    /** The colour, grey where none is said. */
    @Hybrid
    public String colour() {
        Object said = traits.get("colour");
        return said == null ? "grey" : said.toString();
    }

    @HybridExpression
    static Expression<String> colour(Gadget_.Path gadget) {
        return coalesce(gadget.traits.get("colour").asString(), "grey");
    }

    public void paint(String colour) {
        traits.put("colour", colour);
    }

    public int getId() {
        return id;
    }
}
