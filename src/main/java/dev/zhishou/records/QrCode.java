package dev.zhishou.records;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.util.Map;
import org.openpdf.text.Image;
import org.openpdf.text.pdf.PdfContentByte;
import org.openpdf.text.pdf.PdfTemplate;

/// A QR code drawn with lines, so that it is sharp on every printer. Medium error correction: it
/// hangs in stairwells.
final class QrCode {
  private static final Map<EncodeHintType, Object> HINTS =
      Map.of(
          EncodeHintType.ERROR_CORRECTION,
          ErrorCorrectionLevel.M,
          EncodeHintType.MARGIN,
          2,
          EncodeHintType.CHARACTER_SET,
          "UTF-8");

  private QrCode() {}

  /// @param side in points, with its quiet zone
  static Image image(PdfContentByte canvas, String text, float side) {
    BitMatrix matrix;
    try {
      matrix = new QRCodeWriter().encode(text, BarcodeFormat.QR_CODE, 0, 0, HINTS);
    } catch (WriterException tooLong) {
      throw new IllegalArgumentException(text, tooLong);
    }
    int size = matrix.getWidth();
    float dot = side / size;
    PdfTemplate template = canvas.createTemplate(side, side);
    for (int y = 0; y < size; y++) {
      for (int x = 0; x < size; x++) {
        if (matrix.get(x, y)) {
          template.rectangle(x * dot, side - (y + 1) * dot, dot, dot);
        }
      }
    }
    template.fill();
    return Image.getInstance(template);
  }
}
