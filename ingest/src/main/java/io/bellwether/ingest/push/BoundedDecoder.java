package io.bellwether.ingest.push;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.apache.avro.io.Decoder;
import org.apache.avro.util.Utf8;
import org.jspecify.annotations.Nullable;

/**
 * Avro's binary encoding from bytes in memory. Unlike Avro's own decoder it believes no length that the bytes left
 * cannot hold, so that a few bytes cannot ask for gigabytes.
 */
final class BoundedDecoder extends Decoder {

    private final byte[] bytes;
    private final int end;
    private int at;

    BoundedDecoder(byte[] bytes, int from, int end) {
        this.bytes = bytes;
        this.at = from;
        this.end = end;
    }

    int position() {
        return at;
    }

    boolean isAtEnd() {
        return at == end;
    }

    @Override
    public void readNull() {}

    @Override
    public boolean readBoolean() throws IOException {
        return bytes[advance(1)] == 1;
    }

    @Override
    public int readInt() throws IOException {
        long value = readLong();
        if (value != (int) value) {
            throw new IOException("an int is out of range");
        }
        return (int) value;
    }

    @Override
    public long readLong() throws IOException {
        long value = 0;
        for (int shift = 0; shift < 70; shift += 7) {
            byte next = bytes[advance(1)];
            value |= (long) (next & 0x7f) << shift;
            if (next >= 0) {
                return (value >>> 1) ^ -(value & 1);
            }
        }
        throw new IOException("a number has too many bytes");
    }

    @Override
    public float readFloat() throws IOException {
        return Float.intBitsToFloat((int) littleEndian(4));
    }

    @Override
    public double readDouble() throws IOException {
        return Double.longBitsToDouble(littleEndian(8));
    }

    @Override
    public Utf8 readString(@Nullable Utf8 old) throws IOException {
        return new Utf8(readString());
    }

    /** Text that is not UTF-8 is an error and not silently replaced. */
    @Override
    public String readString() throws IOException {
        int length = length();
        var text = ByteBuffer.wrap(bytes, advance(length), length);
        return StandardCharsets.UTF_8.newDecoder().decode(text).toString();
    }

    @Override
    public void skipString() throws IOException {
        skipFixed(length());
    }

    @Override
    public ByteBuffer readBytes(@Nullable ByteBuffer old) throws IOException {
        int length = length();
        int from = advance(length);
        return ByteBuffer.wrap(Arrays.copyOfRange(bytes, from, from + length));
    }

    @Override
    public void skipBytes() throws IOException {
        skipFixed(length());
    }

    @Override
    public void readFixed(byte[] target, int start, int length) throws IOException {
        System.arraycopy(bytes, advance(length), target, start, length);
    }

    @Override
    public void skipFixed(int length) throws IOException {
        advance(length);
    }

    @Override
    public int readEnum() throws IOException {
        return readInt();
    }

    @Override
    public long readArrayStart() throws IOException {
        return items();
    }

    @Override
    public long arrayNext() throws IOException {
        return items();
    }

    @Override
    public long skipArray() throws IOException {
        return skipItems();
    }

    @Override
    public long readMapStart() throws IOException {
        return items();
    }

    @Override
    public long mapNext() throws IOException {
        return items();
    }

    @Override
    public long skipMap() throws IOException {
        return skipItems();
    }

    @Override
    public int readIndex() throws IOException {
        return readInt();
    }

    @Override
    public int remainingBytes() {
        return end - at;
    }

    /** Number of items in the next block; a negative one is followed by the block's size. */
    private long items() throws IOException {
        long count = readLong();
        if (count < 0) {
            length();
            count = -count;
        }
        // An item of no bytes at all (an array of nulls) is nothing that an article has.
        if (count < 0 || count > end - at) {
            throw new IOException("a block claims more items than there are bytes");
        }
        return count;
    }

    private long skipItems() throws IOException {
        long count = readLong();
        while (count < 0) {
            skipFixed(length());
            count = readLong();
        }
        if (count > end - at) {
            throw new IOException("a block claims more items than there are bytes");
        }
        return count;
    }

    private int length() throws IOException {
        long length = readLong();
        if (length < 0 || length > end - at) {
            throw new EOFException("a length goes beyond the end");
        }
        return (int) length;
    }

    private long littleEndian(int count) throws IOException {
        int from = advance(count);
        long value = 0;
        for (int i = count - 1; i >= 0; i--) {
            value = (value << 8) | (bytes[from + i] & 0xff);
        }
        return value;
    }

    private int advance(int count) throws IOException {
        if (count < 0 || count > end - at) {
            throw new EOFException("the data end too early");
        }
        int from = at;
        at += count;
        return from;
    }
}
