public enum Normalizer { public static func letters(of s: String) -> [ArabicLetter] { [] } }
