package vn.ketnap.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/** Refuses a workbook that unpacks to more than any office's data: a mistake or an attack. */
public final class UnpackedSize {

    private static final long MAX_BYTES = 200_000_000;

    private UnpackedSize() {}

    /** Throws IOException when the workbook is too big or no ZIP file. */
    public static void check(byte[] workbook) throws IOException {
        byte[] buffer = new byte[65_536];
        long unpacked = 0;
        try (ZipFile zip = ZipFile.builder().setByteArray(workbook).get()) {
            for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
                try (InputStream unpacking = zip.getInputStream(entry)) {
                    for (int n = unpacking.read(buffer); n >= 0; n = unpacking.read(buffer)) {
                        unpacked += n;
                        if (unpacked > MAX_BYTES) {
                            throw new IOException("unpacks to more than " + MAX_BYTES + " bytes");
                        }
                    }
                }
            }
        }
    }
}
