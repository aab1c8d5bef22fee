package vn.ketnap.backup;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.time.Instant;
import java.util.SortedMap;

/**
 * What a copy holds, counted in the copy itself when it was made.
 *
 * @param rows rows of each table
 * @param trailLines lines of the access trail that are chained
 * @param trailRoot hash of the last of them
 */
record Manifest(Instant at, SortedMap<String, Long> rows, long trailLines, String trailRoot) {

    private static final ObjectMapper JSON =
            JsonMapper.builder().addModule(new JavaTimeModule()).build();

    byte[] toBytes() throws IOException {
        return JSON.writeValueAsBytes(this);
    }

    static Manifest of(byte[] bytes) throws IOException {
        return JSON.readValue(bytes, Manifest.class);
    }
}
