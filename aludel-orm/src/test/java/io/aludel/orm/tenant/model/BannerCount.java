package io.aludel.orm.tenant.model;

import static io.aludel.sql.Sql.count;
import static io.aludel.sql.Sql.select;

import io.aludel.orm.annotation.FromSelect;
import io.aludel.orm.annotation.TenantId;
import io.aludel.sql.Query;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** Rows come from a query over those of guilds. */
@Entity
public class BannerCount {
    @Id
    @TenantId
    private String guild;

    private long banners;

    @FromSelect
    static Query<?> rows() {
        return select(Banner_.guild.label("guild"), count(Banner_.id).label("banners"))
                .groupBy(Banner_.guild);
    }

    public String getGuild() {
        return guild;
    }

    public long getBanners() {
        return banners;
    }
}
