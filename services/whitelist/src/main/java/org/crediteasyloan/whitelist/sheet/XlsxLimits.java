package org.crediteasyloan.whitelist.sheet;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.crediteasyloan.kit.problem.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * Looks at every part of an xlsx file before it is read (解压检查), because the sizes in an archive's directory may lie and the
 * reader trusts what the file says of itself: strings are held in memory, a row is as wide as its farthest cell.
 */
final class XlsxLimits {

    private static final int MAX_PARTS = 2_000;
    private static final long MAX_UNPACKED_BYTES = 400L * 1024 * 1024;
    private static final long MAX_SHARED_STRINGS_BYTES = 64L * 1024 * 1024;
    private static final int MAX_ARRAY_FORMULAS = 1_000;
    private static final int COLUMN_LETTERS = 3;

    private static final XMLInputFactory FACTORY = factory();

    private XlsxLimits() {}

    static void check(Path file) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            if (zip.size() > MAX_PARTS) {
                throw Refusal.of(FileFault.LIST_FILE_EXPANDS_TOO_FAR);
            }
            long unpackedBytes = 0;
            for (Enumeration<? extends ZipEntry> parts = zip.entries(); parts.hasMoreElements(); ) {
                ZipEntry part = parts.nextElement();
                String name = part.getName().toLowerCase(Locale.ROOT);
                if (name.endsWith("vbaproject.bin")) {
                    throw Refusal.of(FileFault.LIST_FILE_HAS_MACROS);
                }
                long allowedBytes = name.endsWith("sharedstrings.xml")
                        ? MAX_SHARED_STRINGS_BYTES
                        : MAX_UNPACKED_BYTES - unpackedBytes;
                unpackedBytes += bytesOf(zip, part, allowedBytes);
            }
        } catch (ZipException damaged) {
            throw Refusal.of(FileFault.LIST_FILE_DAMAGED);
        }
    }

    private static long bytesOf(ZipFile zip, ZipEntry part, long allowedBytes) throws IOException {
        try (var counted = new CountedPart(zip.getInputStream(part), allowedBytes);
                var in = new BufferedInputStream(counted)) {
            if (isXml(in)) {
                checkCells(in);
            }
            in.transferTo(OutputStream.nullOutputStream());
            return counted.bytes();
        }
    }

    private static boolean isXml(InputStream in) throws IOException {
        in.mark(64);
        byte[] start = in.readNBytes(64);
        in.reset();
        if (start.length > 1 && ((start[0] & 0xFF) >= 0xFE && (start[1] & 0xFF) >= 0xFE)) {
            // UTF-16 would hide its contents from the look at the bytes; office programs write UTF-8.
            throw Refusal.of(FileFault.LIST_FILE_DAMAGED);
        }
        for (byte character : start) {
            if (character == '<') {
                return true;
            }
        }
        return false;
    }

    private static void checkCells(InputStream in) throws IOException {
        try {
            XMLStreamReader xml = FACTORY.createXMLStreamReader(in);
            int arrayFormulas = 0;
            while (xml.hasNext()) {
                int event = xml.next();
                if (event == XMLStreamConstants.DTD) {
                    throw Refusal.of(FileFault.LIST_FILE_DAMAGED);
                }
                if (event != XMLStreamConstants.START_ELEMENT) {
                    continue;
                }
                if (xml.getLocalName().equals("c") && isBeyondEverySheet(xml.getAttributeValue(null, "r"))) {
                    throw Refusal.of(FileFault.LIST_FILE_DAMAGED);
                }
                if (xml.getLocalName().equals("f")
                        && "array".equals(xml.getAttributeValue(null, "t"))
                        && ++arrayFormulas > MAX_ARRAY_FORMULAS) {
                    throw Refusal.of(FileFault.LIST_FILE_EXPANDS_TOO_FAR);
                }
            }
        } catch (XMLStreamException notXml) {
            // Whatever this part is, the reader will say so when it needs it; its bytes still count.
            return;
        }
    }

    private static boolean isBeyondEverySheet(@Nullable String reference) {
        return reference != null
                && reference.chars().takeWhile(Character::isLetter).count() > COLUMN_LETTERS;
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = new InputFactoryImpl();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }
}
