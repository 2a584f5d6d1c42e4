package io.aludel.benchmarks.jdbc;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/** PostgreSQL's COPY in binary form by hand. Stateless. */
public final class JdbcCopy {
    private static final int CHUNK = 1 << 16;
    private static final long EPOCH = LocalDateTime.of(2000, 1, 1, 0, 0).toEpochSecond(ZoneOffset.UTC);

    private JdbcCopy() {}

    /** Copies rows into the table. */
    public static void copy(Connection connection, List<FlatRow> rows) throws SQLException {
        CopyIn copy = connection
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyIn("COPY measurements (id, sensor, place, reading, checked, taken_at) FROM STDIN (FORMAT binary)");
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(2 * CHUNK);
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.write("PGCOPY\n\u00ff\r\n\0".getBytes(StandardCharsets.ISO_8859_1));
            out.writeLong(0);
            for (FlatRow row : rows) {
                write(out, row);
                if (bytes.size() >= CHUNK) {
                    byte[] chunk = bytes.toByteArray();
                    copy.writeToCopy(chunk, 0, chunk.length);
                    bytes.reset();
                }
            }
            out.writeShort(-1);
            byte[] chunk = bytes.toByteArray();
            copy.writeToCopy(chunk, 0, chunk.length);
            copy.endCopy();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void write(DataOutputStream out, FlatRow row) throws IOException {
        out.writeShort(6);
        out.writeInt(8);
        out.writeLong(row.id());
        out.writeInt(4);
        out.writeInt(row.sensor());
        byte[] place = row.place().getBytes(StandardCharsets.UTF_8);
        out.writeInt(place.length);
        out.write(place);
        out.writeInt(8);
        out.writeDouble(row.reading());
        out.writeInt(1);
        out.writeByte(row.checked() ? 1 : 0);
        out.writeInt(8);
        out.writeLong((row.takenAt().toEpochSecond(ZoneOffset.UTC) - EPOCH) * 1_000_000
                + row.takenAt().getNano() / 1000);
    }
}
